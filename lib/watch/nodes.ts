/** The numbers of Node and NodeFilter (DOM). As numbers they make the script that every page loads shorter. */
export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;
export const POSITION_FOLLOWING = 4;
export const SHOW_ELEMENT = 1;
export const SHOW_TEXT = 4;
export const FILTER_ACCEPT = 1;
export const FILTER_REJECT = 2;
export const FILTER_SKIP = 3;
