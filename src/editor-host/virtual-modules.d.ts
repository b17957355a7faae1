declare module 'virtual:chatkit-node-types' {
  /** Declaration text by path in the package, such as `widgets.d.ts`. */
  const files: Readonly<Record<string, string>>;
  export default files;
}
