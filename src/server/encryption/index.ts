export { encryptEvent } from './encryptEvent';
