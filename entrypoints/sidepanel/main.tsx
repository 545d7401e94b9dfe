document.title = 'MCP Doctor';
export {};
