import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { readServeOptions } from './options.ts';
import { serve } from './serve.ts';

/**
 * `kitbench serve …`: serves until it is told to stop (Ctrl+C, SIGTERM; twice stops at once).
 * Resolves with the exit code: 0 stopped, 1 it could not start, 2 called wrongly.
 */
export async function serveCommand(
  args: readonly string[],
  output: Pick<Output, 'print' | 'warn'>,
): Promise<number> {
  try {
    const serving = await serve(readServeOptions(args), output);
    await stopSignal();
    output.print('Stopping. Answers at work may end; press Ctrl+C again to cut them off.');
    process.once('SIGINT', () => process.exit(130));
    await serving.close();
    return 0;
  } catch (error) {
    output.warn(error instanceof Error ? error.message : String(error));
    return error instanceof UsageError ? 2 : 1;
  }
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve();
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  });
}
