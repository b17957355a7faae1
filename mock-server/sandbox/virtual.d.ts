/** Made by vite-plugin.ts. */
declare module 'virtual:sandbox-runtime' {
  const text: string;
  export default text;
}
declare module 'virtual:sandbox-zod' {
  const text: string;
  export default text;
}
