/** The design system's icons one by one: files it ships but neither exports nor types. */
declare module '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/*' {
  import type { ReactElement, SVGProps } from 'react';
  const Svg: (props: SVGProps<SVGSVGElement>) => ReactElement;
  export default Svg;
}
