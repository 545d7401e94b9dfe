import type { WireReaderId } from '../../surfaces/types';
import { claudeCompletion } from './claude-completion';
import { claudeHistory } from './claude-history';
import type { Emit, Reader } from './reader';

const readers: Record<WireReaderId, (emit: Emit) => Reader> = {
  'claude-completion': claudeCompletion,
  'claude-history': claudeHistory,
};

/** The reader that a wire rule names, for one body; none where each frame stands for itself. */
export function readerFor(id: WireReaderId | undefined, emit: Emit): Reader | undefined {
  return id && readers[id](emit);
}
