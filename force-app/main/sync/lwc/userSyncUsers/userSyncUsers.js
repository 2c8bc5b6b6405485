import { LightningElement } from 'lwc';
/** Users */
export default class UserSyncUsers extends LightningElement {}
