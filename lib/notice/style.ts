/**
 * The look of the notice: the panel's tokens, in pixels, for the page decides what a rem is. Everything that the page
 * could have set on the element that it can see is set back, with the only weight that a page cannot outdo.
 */
export const STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  z-index: 2147483646 !important;
  width: 0 !important;
  height: 0 !important;
}
* { box-sizing: border-box; margin: 0 }
.box {
  --card: #fff; --line: #dcdcd6; --hover: #f0f0ec; --ink: #1b1c1e; --soft: #5c5f66;
  --accent: #2f55d4; --accent-hover: #2547ba; --on-accent: #fff;
  --stop: #b3261e; --wait: #a86500; --info: #24569b; --done: #1e6b3a;
  --shadow: 0 1px 2px rgb(27 28 30 / 8%), 0 6px 20px rgb(27 28 30 / 14%);
  color-scheme: light;
  position: fixed;
  width: max-content;
  max-width: min(360px, calc(100vw - 32px));
  border: 1px solid var(--line);
  border-radius: 20px;
  background: var(--card);
  color: var(--ink);
  box-shadow: var(--shadow);
  font: 13px/1.45 system-ui, -apple-system, "Segoe UI", sans-serif;
  text-align: start;
  overflow-wrap: anywhere;
  cursor: default;
}
.box[data-theme="dark"] { DARK }
@media (prefers-color-scheme: dark) {
  .box[data-theme="auto"] { DARK }
}
.box.new { animation: come 220ms cubic-bezier(0.2, 0.7, 0.2, 1) }
@keyframes come { from { opacity: 0; transform: translateY(6px) } }
.box.open { width: 308px; border-radius: 14px }
.head { display: flex; align-items: center; min-height: 38px; padding-inline: 3px }
.open .head { align-items: start; padding-block: 5px }
button { font: inherit; color: inherit; border: 0; background: none; cursor: pointer }
.tell {
  display: flex; align-items: center; gap: 8px; flex: 1; min-width: 0; min-height: 32px;
  padding: 4px 6px 4px 8px; border-radius: 16px; text-align: start;
}
.open .tell { align-items: start; border-radius: 9px }
.title { font-weight: 600; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
.open .title { white-space: normal; font-size: 14px; line-height: 1.35 }
.mark { flex: none; width: 20px; height: 20px; overflow: visible }
.mark rect { fill: var(--accent) }
.mark path { stroke: var(--on-accent); stroke-width: 2.4; stroke-linecap: round }
.mark circle { fill: var(--tone); stroke: var(--card); stroke-width: 2 }
.box { --tone: var(--stop) }
.box[data-tone="wait"] { --tone: var(--wait) }
.box[data-tone="info"] { --tone: var(--info) }
.box[data-tone="done"] { --tone: var(--done) }
.dismiss {
  flex: none; display: grid; place-items: center; width: 30px; height: 30px; padding: 0;
  border-radius: 50%; color: var(--soft);
}
.dismiss svg { width: 14px; height: 14px; stroke: currentcolor; stroke-width: 1.8; stroke-linecap: round }
button:hover { background: var(--hover) }
.dismiss:hover { color: var(--ink) }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px }
.more { display: none; grid-template-columns: minmax(0, 1fr); gap: 10px; padding: 2px 14px 14px 40px }
.open .more { display: grid }
.who { color: var(--tone); font-weight: 600; font-size: 12px }
.wait { display: flex; align-items: baseline; gap: 8px; flex-wrap: wrap }
.left { font-size: 18px; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.2 }
.when, .note, .hint { color: var(--soft); font-size: 12px }
.door {
  display: block; padding: 7px 12px; border-radius: 9px; background: var(--accent); color: var(--on-accent);
  font-weight: 600; text-align: center; text-decoration: none;
}
.door:hover { background: var(--accent-hover) }
.note { margin-top: 4px; text-align: center }
.hint { border-top: 1px solid var(--line); padding-top: 8px }
[hidden] { display: none !important }
.unseen {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
@media (prefers-reduced-motion: reduce) { .box.new { animation: none } }
@media (forced-colors: active) {
  .box, .door, .dismiss { border: 1px solid ButtonBorder }
  .box { box-shadow: none }
  .mark { forced-color-adjust: none }
  .door { forced-color-adjust: none; background: LinkText; color: Canvas }
}
@media print { .box { display: none } }
`.replaceAll(
  'DARK',
  `--card: #1f2124; --line: #3a3d43; --hover: #2a2d31; --ink: #ecedee; --soft: #a5a9b1;
  --accent: #8ea6ff; --accent-hover: #a6b9ff; --on-accent: #10131f;
  --stop: #ff8a80; --wait: #f2b85c; --info: #8fbaf5; --done: #7fd39b;
  --shadow: 0 1px 2px rgb(0 0 0 / 30%), 0 6px 20px rgb(0 0 0 / 45%); color-scheme: dark`,
);
