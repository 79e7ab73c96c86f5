declare module '*cite-data.ts?own' {
  export { addData } from '../components/cite-data.ts';
}
