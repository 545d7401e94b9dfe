import { type CheckState, checkStates } from '../../lib/atribu/checks';
import { useScene } from '../panel/panel-context';

/** Whether the person is an owner or admin of the workspace, by what the last `whoami` said. */
export function useMayAdminister(): CheckState {
  return checkStates(['role_admin'], useScene().facts).role_admin;
}
