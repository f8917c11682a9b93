/** The commands that read texts. They need all that the server is made of, and are shipped with it. */
export { check } from './check';
export { explain } from './explain';
export { exportCited } from './export';
export { list } from './list';
