import type { ToolCallMessagePartProps } from '@assistant-ui/react';
import { useState } from 'react';

/**
 * A tool call as assistant-ui's registry component shows it (surfaces 2.8): closed at first, and nothing of the
 * arguments or the result is in the document until somebody opens it.
 */
export function ToolFallback({ toolName, argsText, result, status }: ToolCallMessagePartProps) {
  const [open, setOpen] = useState(false);
  return (
    <div data-slot="tool-fallback-root" data-state={open ? 'open' : 'closed'}>
      <button
        type="button"
        data-slot="tool-fallback-trigger"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span data-slot="tool-fallback-trigger-label">
          {status.type === 'running' ? 'Using tool: ' : 'Used tool: '}
          <b>{toolName}</b>
        </span>
      </button>
      {open && (
        <div data-slot="tool-fallback-content">
          {status.type === 'incomplete' && (
            <p data-slot="tool-fallback-error">{String(status.error ?? status.reason)}</p>
          )}
          <div data-slot="tool-fallback-args">
            <pre>{argsText}</pre>
          </div>
          {result !== undefined && (
            <div data-slot="tool-fallback-result">
              <p>Result:</p>
              <pre>{typeof result === 'string' ? result : JSON.stringify(result, null, 2)}</pre>
            </div>
          )}
        </div>
      )}
    </div>
  );
}
