/** Every surface but the generic one. A new one is a file beside this and a line here; a hosted one stands in ./wires and ./hosts too. */
export { chatgpt } from './chatgpt';
export { claude } from './claude';
export { copilot } from './copilot';
export { gemini } from './gemini';
export { grok } from './grok';
export { m365 } from './m365';
export { mistral } from './mistral';
export { perplexity } from './perplexity';
