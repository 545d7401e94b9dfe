import { Choices } from '../choices';
import { Course } from '../course';
import { HandOver } from '../hand-over';
import type { CardParts } from '../parts';

/** Which workspace or profile is meant: choose here, or have the assistant list them. */
export function Choose({ incident, explanation, words }: CardParts) {
  const { choices, draft } = explanation;
  if (!choices) {
    const list = draft && <HandOver chat={incident} draft={draft} look="primary" withText />;
    return <Course words={words} help={{ a: list }} />;
  }
  // With the names at hand the steps would say what the list shows, but for the last resort.
  return (
    <>
      <Choices {...choices} incident={incident} />
      {draft && (
        <Course
          words={words}
          without={['a']}
          help={{ b: <HandOver chat={incident} draft={draft} look="ghost" /> }}
        />
      )}
    </>
  );
}
