import { z } from 'zod';

/**
 * How a test says what a call shall come to. It travels in the call's `_meta`, which MCP keeps apart from the
 * tool's arguments, so that arguments and answers look as they would in life. Without it a call succeeds.
 */
export const OUTCOME_KEY = 'playground.example/outcome';

const outcomeSchema = z.object({
  /** An error code, known or not; or one of the successes. */
  outcome: z.string(),
  /** Put over the error's own fields; `null` takes a field away. */
  fields: z.record(z.string(), z.unknown()).optional(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** The ways in which a call can succeed. */
export const SUCCESSES = ['success', 'stale', 'refused', 'hand_edited'] as const;
export type Success = (typeof SUCCESSES)[number];

/** Whether an outcome is one of the successes, and not an error code. */
export function isSuccess(outcome: string): outcome is Success {
  return (SUCCESSES as readonly string[]).includes(outcome);
}

/** Reads the outcome from a request's `_meta`; a call that names none succeeds. */
export function outcomeOf(meta: Record<string, unknown> | undefined): Outcome {
  const parsed = outcomeSchema.safeParse(meta?.[OUTCOME_KEY]);
  return parsed.success ? parsed.data : { outcome: 'success' };
}
