/** Fields that no person writes in, each larger than the composer where its kind allows. */
export const decoys = `
  <textarea class="decoy measuring" aria-hidden="true" readonly tabindex="-1"></textarea>
  <textarea class="decoy measuring"></textarea>
  <textarea class="tiny"></textarea>
  <textarea class="decoy faint"></textarea>
  <textarea class="decoy away"></textarea>
  <div class="decoy away" contenteditable="true"></div>
  <textarea class="decoy behind" disabled></textarea>
  <textarea class="decoy behind" readonly></textarea>
  <fieldset disabled class="behind"><textarea class="decoy"></textarea></fieldset>
  <div class="behind" inert><textarea class="decoy"></textarea></div>
  <div class="behind" aria-hidden="true"><div class="decoy" contenteditable="true"></div></div>
  <div class="decoy behind" contenteditable="false"></div>
  <div class="decoy behind" contenteditable="true" aria-disabled="true"></div>
  <div class="hidden"><textarea class="decoy"></textarea></div>`;
