import ask from '@salesforce/label/c.UserSync_Step_Ask';
import byName from '@salesforce/label/c.UserSync_Step_ByName';
import byWhom from '@salesforce/label/c.UserSync_Step_ByWhom';
import done from '@salesforce/label/c.UserSync_Step_Done';
import doneBy from '@salesforce/label/c.UserSync_Step_DoneBy';
import met from '@salesforce/label/c.UserSync_Step_Met';
import notNeeded from '@salesforce/label/c.UserSync_Step_NotNeeded';
import percent from '@salesforce/label/c.UserSync_Step_Percent';
import toDo from '@salesforce/label/c.UserSync_Step_ToDo';
import unmet from '@salesforce/label/c.UserSync_Step_Unmet';
import waitsFor from '@salesforce/label/c.UserSync_Step_WaitsFor';
import youCan from '@salesforce/label/c.UserSync_Step_YouCan';
import youCannot from '@salesforce/label/c.UserSync_Step_YouCannot';

export const labels = { ask, byName, byWhom, done, doneBy, met, notNeeded, percent, toDo, unmet, waitsFor, youCan, youCannot };
