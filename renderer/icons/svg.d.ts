/** The design system's icons one by one: files it ships but neither exports nor types. */
declare module '../../node_modules/@openai/apps-sdk-ui/dist/es/components/Icon/svg/*' {
  const Svg: (props: import('react').SVGProps<SVGSVGElement>) => import('react').ReactElement;
  export default Svg;
}
