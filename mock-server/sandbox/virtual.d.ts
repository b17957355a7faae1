/** Made by vite-plugin.ts. */
declare module 'virtual:sandbox-runtime' {
  const text: string;
  export default text;
}
