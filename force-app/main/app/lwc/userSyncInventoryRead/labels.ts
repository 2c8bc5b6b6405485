import readAgain from '@salesforce/label/c.UserSync_InventoryRead_ReadAgain';
import readFirst from '@salesforce/label/c.UserSync_InventoryRead_ReadFirst';
import reading from '@salesforce/label/c.UserSync_InventoryRead_Reading';

export const labels = { readAgain, readFirst, reading };
