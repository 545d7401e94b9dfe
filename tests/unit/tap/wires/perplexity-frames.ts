/** Frames of perplexity.ai in the shapes of surfaces.md section 1.5. */
import { envelope, WORKSPACE } from '../frames';

export const ARGS = { workspace_id: WORKSPACE, window: 30 };

export const input = (fields: object = {}) => ({
  step_type: 'MCP_TOOL_INPUT',
  uuid: 'in-1',
  mcp_tool_input_content: {
    goal_id: '0',
    tool_name: 'top_campaigns',
    tool_args: ARGS,
    app: 'Atribu',
    mcp_server_type: 'MCP_SERVER_TYPE_REMOTE',
    ...fields,
  },
});

export const output = (body: unknown = envelope(), fields: object = {}) => ({
  step_type: 'MCP_TOOL_OUTPUT',
  uuid: 'out-1',
  mcp_tool_output_content: {
    goal_id: '0',
    status: 'failed',
    content: typeof body === 'string' ? body : JSON.stringify(body),
    should_rerun_query: false,
    app: 'Atribu',
    ...fields,
  },
});

const about = {
  backend_uuid: 'b-1',
  context_uuid: 'c-1',
  thread_url_slug: 'how-are-my-campaigns-x1',
  status: 'PENDING',
};

/** Blocks whole, all steps so far. */
export const plan = (...steps: object[]) => ({
  ...about,
  blocks: [
    {
      intended_usage: 'pro_search_steps',
      plan_block: { progress: 'IN_PROGRESS', goals: [{ id: '0', description: 'MCP' }], steps },
    },
    {
      intended_usage: 'ask_text',
      markdown_block: { progress: 'IN_PROGRESS', chunks: ['Let me ', 'see.'], answer: 'Let me see.' },
    },
  ],
});

export const diff = (patches: object[], field = 'plan_block', intended_usage = 'pro_search_steps') => ({
  ...about,
  blocks: [{ intended_usage, diff_block: { field, patches } }],
});

/** A result whose text is written in pieces. */
export function outputInPieces(body: unknown, size: number, at = '/steps/1'): object[] {
  const whole = output(body);
  const { content } = whole.mcp_tool_output_content;
  const pieces = Array.from({ length: Math.ceil(content.length / size) }, (_, i) =>
    content.slice(i * size, (i + 1) * size),
  );
  return [
    diff([{ op: 'add', path: at, value: output('', { status: 'in_progress' }) }]),
    ...pieces.map((value) => diff([{ op: 'append', path: `${at}/mcp_tool_output_content/content`, value }])),
    diff([{ op: 'replace', path: `${at}/mcp_tool_output_content/status`, value: 'failed' }]),
  ];
}

/** Since 2026-09-15. */
export const workflow = (...items: object[]) => ({
  ...about,
  blocks: [{ intended_usage: 'workflow', workflow_block: { steps: [{ title: 'Atribu', items }] } }],
});

/** The older channel: steps as a text in the frame. */
export const textFrame = (
  ...steps: { mcp_tool_input_content?: object; mcp_tool_output_content?: object }[]
) => ({
  ...about,
  text: JSON.stringify(
    steps.map(({ mcp_tool_input_content, mcp_tool_output_content, ...step }) => ({
      ...step,
      content: mcp_tool_input_content ?? mcp_tool_output_content,
    })),
  ),
});

export const WORDS = diff(
  [
    {
      op: 'add',
      path: '/chunks/2',
      value: ' The tool said error code rate_limited, retryable, request_id 1.',
    },
  ],
  'markdown_block',
  'ask_text',
);
export const FINAL = { ...about, status: 'COMPLETED', final_sse_message: true };

/** Its line ends are CR LF. */
export function sseText(frames: readonly object[]): string {
  return `${frames.map((frame) => `event: message\r\ndata: ${JSON.stringify(frame)}\r\n\r\n`).join('')}event: end_of_stream\r\ndata: {}\r\n\r\n`;
}
