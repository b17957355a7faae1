/** Takes the built site offline once the page has settled; development has no service worker. */
export function registerOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = (): void => {
    // Refused in private windows and on plain http: the app works without it.
    navigator.serviceWorker.register('./sw.js').catch((error: unknown) => {
      // oxlint-disable-next-line no-console -- the only trace of why offline use is missing
      console.info('Kitbench is not available offline:', error);
    });
  };
  addEventListener('load', () => setTimeout(register, 3000), { once: true });
  if (document.readyState === 'complete') setTimeout(register, 3000);
}
