import saved from '@salesforce/label/c.UserSync_Map_KindsSaved';
import administrator from '@salesforce/label/c.UserSync_RoleKinds_Administrator';
import marketing from '@salesforce/label/c.UserSync_RoleKinds_Marketing';
import missing from '@salesforce/label/c.UserSync_RoleKinds_Missing';
import sales from '@salesforce/label/c.UserSync_RoleKinds_Sales';
import salesManager from '@salesforce/label/c.UserSync_RoleKinds_SalesManager';
import save from '@salesforce/label/c.UserSync_RoleKinds_Save';
import text from '@salesforce/label/c.UserSync_RoleKinds_Text';
import title from '@salesforce/label/c.UserSync_RoleKinds_Title';

export const labels = { administrator, marketing, missing, sales, salesManager, save, saved, text, title };
