export const CHECK_USAGE = 'kitbench check <file…> [--json]';
