/** Pages of self-hosted apps in the shapes of surfaces.md section 2: as little of each as tells it apart. */

/** What stands where in a page; '' where the app does not show such a thing. */
export interface Page {
  /** Surface id. */
  id: string;
  /** A conversation with one turn of the person's, holding `asked`, and one of the assistant's with an opened result. */
  html(asked: string, result: string): string;
  composer?: string;
  /** The page names the tool of an opened result. */
  tool?: true;
  /** Nothing in the page tells a result from the model's own words. */
  vague?: true;
}

export const pages: readonly Page[] = [
  {
    id: 'librechat',
    composer: 'textarea',
    tool: true,
    html: (asked, result) => `
      <div id="m1" role="group" class="message-render group mx-auto justify-end"><div class="relative user-turn">
        <div data-testid="message-body"><p>${asked}</p></div></div></div>
      <div id="m2" role="group" class="message-render group mx-auto"><div class="relative agent-turn">
        <div data-testid="message-body">
          <div><button type="button" aria-expanded="true"><span>Ran top_campaigns</span></button></div>
          <div style="display:grid"><div><div class="w-full px-3">
            <pre class="whitespace-pre-wrap text-xs text-text-secondary">${result}</pre></div></div></div>
        </div></div></div>
      <form><textarea data-testid="text-input" id="prompt-textarea"></textarea></form>`,
  },
  {
    id: 'open-webui',
    composer: '[contenteditable]',
    html: (asked, result) => `
      <div class="flex w-full user-message" id="message-1"><div class="chat-user w-full"><p>${asked}</p></div></div>
      <div class="flex w-full message-2" id="message-2"><div class="chat-assistant w-full markdown-prose">
        <div id="t1"><div class="w-fit cursor-pointer"><div><span>View Result from atribu_top_campaigns</span></div></div>
          <div><div class="border">
            <div><div class="uppercase">Input</div><div class="px-1"><span>workspace_id</span><span>w</span></div></div>
            <div><div class="uppercase">Output</div><div class="w-full">
              <pre class="text-xs whitespace-pre font-mono rounded-lg">${result}</pre></div></div>
          </div></div></div>
      </div></div>
      <div id="chat-input-container"><div contenteditable="true"></div></div>`,
  },
  {
    id: 'lobechat',
    html: (_asked, result) => `
      <meta name="apple-mobile-web-app-title" content="LobeChat">
      <div class="message-wrapper css-1"><div class="message-header"></div><div class="message-body">
        <div class="css-2"><button><span>atribu</span> <span>top_campaigns</span></button>
          <div><pre><code>${result}</code></pre></div></div></div></div>`,
    vague: true,
  },
  {
    id: 'hf-chat',
    composer: 'textarea',
    tool: true,
    html: (asked, result) => `
      <div class="group" data-message-id="1" data-message-type="user" role="presentation"><p>${asked}</p></div>
      <div class="group" data-message-id="2" data-message-role="assistant" role="presentation">
        <div><button aria-label="Collapse"><span>Error calling tool</span><code>top_campaigns</code></button></div>
        <div class="mt-2"><div class="space-y-1"><div class="uppercase text-red-500">Error</div>
          <pre class="bg-red-50">${result}</pre></div></div></div>
      <form><textarea inputmode="text" rows="1"></textarea></form>`,
  },
  {
    id: 'mcp-inspector',
    html: (_asked, result) => `
      <link rel="icon" type="image/svg+xml" href="/assets/MCP-CWGQJYyH.svg">
      <div data-testid="tools-screen"><div class="mantine-Card-root"><h4>Results</h4>
        <div role="alert"><div><span>Tool Error</span></div><div>${result}</div></div></div></div>`,
  },
  {
    id: 'mcp-use',
    composer: '[data-testid="chat-input"]',
    tool: true,
    html: (asked, result) => `
      <div data-testid="chat-message-user"><div data-testid="chat-message-content">${asked}</div></div>
      <div data-testid="chat-message-assistant"><div data-testid="chat-tool-call-top_campaigns">
        <div data-testid="chat-tool-call-status-error"></div></div></div>
      <textarea data-testid="chat-input"></textarea>
      <div data-testid="chat-tool-drawer">
        <div data-slot="sheet-header"><h2>Tool Call Details</h2><p>top_campaigns — error</p></div>
        <div data-testid="chat-tool-drawer-args"><pre>{}</pre></div>
        <div data-testid="chat-tool-drawer-result"><div><div class="font-mono">${result}</div></div></div></div>`,
  },
  {
    id: 'nextchat',
    composer: 'textarea',
    html: (asked, result) => `
      <div class="chat_chat-message-user__dQSU1"><div class="chat_chat-message-item__tDFY1"><p>${asked}</p></div></div>
      <div class="chat_chat-message__KFJfu"><div class="chat_chat-message-item__tDFY1"><p>Let me see.</p></div></div>
      <div class="chat_chat-message-user__dQSU1"><div class="chat_chat-message-item__tDFY1"><div class="markdown-body">
        <pre><code class="hljs language-json:mcp-response:atribu">${result}</code></pre></div></div></div>
      <textarea id="chat-input" class="chat_chat-input__PQ_oF"></textarea>`,
  },
  {
    id: 'ai-sdk',
    composer: 'textarea',
    html: (asked, result) => `
      <div class="group flex w-full is-user ml-auto"><div class="is-user:dark flex w-fit"><p>${asked}</p></div></div>
      <div class="group flex w-full is-assistant"><div class="is-user:dark flex w-fit">
        <div data-state="open" class="not-prose mb-4"><button><span>top_campaigns</span><span>Completed</span></button>
          <div data-state="open"><div class="space-y-2 p-4"><h4 class="uppercase">Result</h4>
            <div class="rounded-md"><div><pre><code>${result}</code></pre></div></div></div></div></div></div></div>
      <form><textarea name="message"></textarea></form>`,
  },
  {
    id: 'assistant-ui',
    composer: 'textarea',
    tool: true,
    html: (asked, result) => `
      <div class="aui-thread-root"><div class="aui-user-message-root" data-role="user"><p>${asked}</p></div>
        <div class="aui-assistant-message-root" data-role="assistant"><div data-slot="tool-fallback-root">
          <button data-slot="tool-fallback-trigger">Used tool: <b>top_campaigns</b></button>
          <div data-slot="tool-fallback-content"><div data-slot="tool-fallback-args"><pre>{}</pre></div>
            <div data-slot="tool-fallback-result"><p>Result:</p><pre>${result}</pre></div></div></div></div>
        <textarea class="aui-composer-input"></textarea></div>`,
  },
  {
    id: 'copilotkit',
    composer: 'textarea',
    tool: true,
    html: (asked, result) => `
      <div data-testid="copilot-message-list">
        <div data-testid="copilot-user-message"><p>${asked}</p></div>
        <div data-testid="copilot-assistant-message">
          <div data-testid="copilot-tool-render" data-tool-name="top_campaigns" data-tool-call-id="call_1"
            data-status="complete" data-args="{}" data-result="${result.replaceAll('"', '&quot;')}">
            <button aria-expanded="false">top_campaigns <span>Done</span></button></div></div></div>
      <textarea data-testid="copilot-chat-textarea"></textarea>`,
  },
  {
    id: 'anythingllm',
    composer: 'textarea',
    html: (_asked, result) => `
      <div id="chat-history" class="markdown"><div class="flex justify-start w-full">
        <p>The tool said:</p><pre>${result}</pre><p>So we have to wait.</p></div></div>
      <textarea id="primary-prompt-input"></textarea>`,
  },
  {
    id: 'n8n',
    composer: 'textarea',
    html: (asked, result) => `
      <div class="chat-message chat-message-from-user"><div class="chat-message-markdown"><p>${asked}</p></div></div>
      <div class="chat-message chat-message-from-bot"><div class="chat-message-markdown"><p>It said:</p>
        <pre><code>${result}</code></pre></div></div>
      <textarea data-test-id="chat-input"></textarea>`,
  },
];
