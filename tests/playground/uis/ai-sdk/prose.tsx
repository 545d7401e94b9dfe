/** The assistant's words: paragraphs, and fenced blocks in a box of their own, as Streamdown renders them. */
export function Prose({ text }: { text: string }) {
  return (
    <div className="size-full">
      {text.split(/^```\w*\n?/m).map((piece, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text keep their order.
        if (index % 2 === 0) return <p key={index}>{piece.trim()}</p>;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <div key={index} data-streamdown="code-block" data-language="json">
            <div data-streamdown="code-block-body">
              <pre>
                <code>{piece}</code>
              </pre>
            </div>
          </div>
        );
      })}
    </div>
  );
}
