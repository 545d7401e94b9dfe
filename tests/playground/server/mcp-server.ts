import { createMcpHandler, type McpHttpHandler, McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { answer, answerAsLinear, type Vendor } from './answer.ts';
import { outcomeOf } from './outcome.ts';
import { type ToolName, tools } from './tools.ts';

/** Atribu's MCP server, as far as a client can tell. */
function atribu(): McpServer {
  const server = new McpServer({ name: 'atribu', title: 'Atribu', version: '1.14.0' });
  for (const [name, shape] of Object.entries(tools)) {
    server.registerTool(
      name,
      {
        title: shape.title,
        description: shape.description,
        inputSchema: z.object(shape.input),
        annotations: { readOnlyHint: !('writes' in shape) },
      },
      (args, ctx) => answer(name as ToolName, args, outcomeOf(ctx.mcpReq._meta)),
    );
  }
  return server;
}

/** Another vendor's server, whose errors have the same shape. */
function linear(): McpServer {
  const server = new McpServer({ name: 'linear', title: 'Linear', version: '3.2.0' });
  server.registerTool(
    'list_issues',
    { title: 'List issues', inputSchema: z.object({ team: z.string().optional() }) },
    (_args, ctx) => answerAsLinear(outcomeOf(ctx.mcpReq._meta)),
  );
  return server;
}

/** A server over Streamable HTTP, stateless: a fresh instance answers each request. */
export function mcpHandler(vendor: Vendor): McpHttpHandler {
  return createMcpHandler(vendor === 'atribu' ? atribu : linear);
}
