import { LightningElement } from 'lwc';

/** RoleMapping */
export default class UserSyncRoleMapping extends LightningElement {}
