import type { TextMessagePartProps } from '@assistant-ui/react';

/** Prose with fenced code blocks, which is all the markdown that the scripted assistant writes. */
export function Words({ text }: TextMessagePartProps) {
  return text.split(/^```\w*\n?/m).map((piece, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text keep their order.
      <pre key={index}>
        <code>{piece}</code>
      </pre>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <p key={index}>{piece.trim()}</p>
    ),
  );
}
