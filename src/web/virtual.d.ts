/** What an edition adds to the style sheet of every page: `overrides/style.css`. */
declare module 'virtual:annotated-sources/style' {
  const style: string;
  export default style;
}
