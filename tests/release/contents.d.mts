export function contentsOf(folder: string): string[];
export function allowedContents(): Record<string, string[]>;
export function acceptContents(contents: Record<string, string[]>): void;
export function differences(browser: string, found: readonly string[]): string[];
