declare module '*cite-data.ts?own' {
  export { addData } from './cite-data.ts';
}
