export function readiness(root: string): { version: string; notes: string; refusals: string[] };
