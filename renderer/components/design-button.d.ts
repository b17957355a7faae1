/**
 * The design system's Button alone. Its package path brings a copy button along and with it the
 * index of all 745 icons, which costs seconds wherever it is not bundled.
 */
declare module '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Button/Button*' {
  export { Button } from '@openai/apps-sdk-ui/components/Button';
}
