// An observer that does nothing: what any watching of every change costs at least.
new MutationObserver(() => {}).observe(document, { childList: true, characterData: true, subtree: true });
