export function readiness(root: string): { version: string; refusals: string[] };
