export const SERVE_USAGE = `kitbench serve <handlers.ts> [--widget <file…>] [--port 8000] [--host 127.0.0.1]
               [--latency instant|<ms>|slow] [--sqlite <file>]`;
