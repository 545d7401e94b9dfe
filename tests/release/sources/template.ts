/**
 * A text with each `{{name}}` in it filled in.
 * @throws where it asks for a fact that is not known
 */
export function filledTemplate(text: string, facts: Readonly<Record<string, string | undefined>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`The template asks for ${name}, which nobody knows.`);
    return fact;
  });
}
