import { LightningElement } from 'lwc';

/** Usernames */
export default class UserSyncUsernames extends LightningElement {}
