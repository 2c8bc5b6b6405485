import { LightningElement } from 'lwc';

/** Transfer */
export default class UserSyncTransfer extends LightningElement {}
