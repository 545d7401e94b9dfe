import type { DraftKey } from '../../atribu/explanation';

/**
 * What a person hands to the assistant: theirs to change, never sent by itself. Plain enough to sign, precise enough
 * to act on. Values come from explain() and choiceDraft(); 'none' stands for what is not known.
 */
export const drafts: Record<DraftKey, string> = {
  retry:
    'Please {tool, select, none {try the last Atribu call again} other {call {tool} again}} with the same parameters{key, select, same {, and with the same idempotency_key if it had one. Do not make a new key.} other {.}}',
  use_choice: 'Use {param} {id} ({name}) and try again. Keep using it in this chat until I name another.',
  list_workspaces:
    'Please call list_workspaces, show me the workspaces this token can reach and ask me which one to use. Then try again with its workspace_id.',
  list_profiles:
    'Please call list_profiles, show me the profiles in this workspace and ask me which one to use. Then try again with its profile_id.',
  fix_parameters:
    'Atribu could not use the parameters of {tool, select, none {your last call} other {{tool}}}. Please read its error message and the tool’s parameter list again, check types, required fields and ranges, and try again with a correct call. Ask me if you need a value from me.',
  widen_dates:
    'Atribu has no data for that. Please check that the campaign, customer or other item exists, then try again with a wider date range and tell me which dates you used.',
  show_prior_result:
    'Atribu already did this, so count it as done. Please show me the earlier result{audit, select, none {} other { (audit_id {audit})}}{batch, select, none {} other { (batch_id {batch})}}. Do not send it again with a new idempotency_key.',
  whoami:
    'Please call whoami (it costs no units) and tell me which scopes my token has, how many units are left, what my role in this workspace is and whether write-back is switched on.',
};
