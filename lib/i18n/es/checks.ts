import type { Messages } from '../messages';
import { piiChecks } from './advisories';

export const checks: Messages['checks'] = {
  scope_write: 'Tu token tiene el permiso mcp:write (un token nuevo de Developer › MCP Tokens puede tenerlo)',
  writeback_on: 'MCP write-back está activado en el espacio de trabajo (Settings › Privacy & MCP)',
  role_admin: 'Tienes el rol de propietario o de admin en el espacio de trabajo',
  meta_connected: 'Meta Ads está conectado y funciona (Settings › Integrations)',
  ...piiChecks,
};
