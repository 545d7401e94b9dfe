import { type DynamicToolUIPart, getToolName, type ToolUIPart } from 'ai';
import { useState } from 'react';

const states: Partial<Record<ToolUIPart['state'], string>> = {
  'input-streaming': 'Pending',
  'input-available': 'Running',
  'output-available': 'Completed',
  'output-error': 'Error',
};

/**
 * A tool call in the manner of AI Elements (surfaces 2.7): closed at first and then nowhere in the document, "Completed"
 * whatever the server answered, the whole MCP result as highlighted JSON, and no mark that a program could go by.
 */
export function ToolCall({ part }: { part: ToolUIPart | DynamicToolUIPart }) {
  const [open, setOpen] = useState(false);
  const state = open ? 'open' : 'closed';
  return (
    <div className="group not-prose mb-4 w-full rounded-md border" data-slot="collapsible" data-state={state}>
      <button
        type="button"
        data-slot="collapsible-trigger"
        aria-expanded={open}
        data-state={state}
        onClick={() => setOpen(!open)}
      >
        <span className="font-medium text-sm">{getToolName(part)}</span>
        <span className="rounded-full text-xs">{states[part.state]}</span>
      </button>
      {open && (
        <div data-slot="collapsible-content" data-state={state}>
          <Section title="Parameters" code={JSON.stringify(part.input, null, 2)} />
          {part.state === 'output-available' && (
            <Section title="Result" code={JSON.stringify(part.output, null, 2)} />
          )}
          {part.state === 'output-error' && <Section title="Error" code={part.errorText} />}
        </div>
      )}
    </div>
  );
}

function Section({ title, code }: { title: string; code: string }) {
  return (
    <div className="space-y-2 p-4">
      <h4>{title}</h4>
      <div className="rounded-md bg-muted/50">
        <div data-language="json" style={{ contentVisibility: 'auto' }}>
          <pre>
            <code>
              {code.split('\n').map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a text keep their order.
                <Line key={index} line={line} />
              ))}
            </code>
          </pre>
        </div>
      </div>
    </div>
  );
}

/** A line as a highlighter leaves it: many spans, and none of them a whole value. */
function Line({ line }: { line: string }) {
  return (
    <span className="block">
      {line.split(/(?=[\s"\\:,{}])/).map((token, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the tokens of a line keep their order.
        <span key={index} style={{ color: index % 2 ? '#032f62' : '#24292e' }}>
          {token}
        </span>
      ))}
    </span>
  );
}
