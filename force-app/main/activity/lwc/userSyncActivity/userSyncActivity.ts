import { LightningElement } from 'lwc';

/** Activity */
export default class UserSyncActivity extends LightningElement {}
