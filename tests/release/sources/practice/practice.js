// A chat in small, for reviewers who have the sources alone: three questions, and what Atribu would answer.

/** Atribu's answers, but for the request id, which holds the time. */
const ANSWERS = {
  success: {
    data: { campaigns: [{ name: 'Spring, new customers', spend: 4180.22, cash: 15210.5, leads: 212 }] },
    meta: { attribution_model: 'last_touch', pii_level_applied: 'masked' },
  },
  rate_limited: {
    error: {
      code: 'rate_limited',
      message: 'Per-minute rate limit exceeded. Wait 45 seconds.',
      retryable: true,
      retry_after: 45,
    },
  },
  connector_expired: {
    error: {
      code: 'connector_expired',
      message: 'The Meta Ads connection expired. Reconnect it to read current data.',
      retryable: false,
      action_url: 'https://www.atribu.app/settings/integrations?provider=meta_ads',
    },
  },
};

/** A UUID of version 7 (RFC 9562), as Atribu's request ids are: milliseconds first, the rest by chance. */
function requestId() {
  const time = Date.now().toString(16).padStart(12, '0');
  const chance = [...crypto.getRandomValues(new Uint8Array(10))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-8${chance.slice(3, 6)}-${chance.slice(6, 18)}`;
}

for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', () => {
    const answer = structuredClone(ANSWERS[button.dataset.ask]);
    const stamped = answer.error ?? answer.meta;
    stamped.request_id = requestId();
    const question = document.createElement('h2');
    question.textContent = button.textContent;
    const result = document.createElement('pre');
    result.textContent = JSON.stringify(answer, null, 2);
    document.querySelector('main').append(question, result);
  });
}
