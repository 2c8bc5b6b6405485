import created from '@salesforce/label/c.UserSync_BusinessUnit_Created';
import fails from '@salesforce/label/c.UserSync_BusinessUnit_Fails';
import heading from '@salesforce/label/c.UserSync_BusinessUnit_Heading';
import inventoryDone from '@salesforce/label/c.UserSync_BusinessUnit_InventoryDone';
import resumed from '@salesforce/label/c.UserSync_BusinessUnit_Resumed';
import setUp from '@salesforce/label/c.UserSync_BusinessUnit_SetUp';
import testConnection from '@salesforce/label/c.UserSync_BusinessUnit_TestNext';
import testDone from '@salesforce/label/c.UserSync_BusinessUnit_TestDone';
import what from '@salesforce/label/c.UserSync_BusinessUnit_What';
import works from '@salesforce/label/c.UserSync_BusinessUnit_Works';

export const labels = { created, fails, heading, inventoryDone, resumed, setUp, testConnection, testDone, what, works };
