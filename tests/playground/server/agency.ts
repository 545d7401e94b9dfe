/**
 * The made-up agency whose Atribu account the playground's server answers for. Ids are fixed, so that a test can
 * name them.
 */
export const workspaces = [
  { id: '3f0c9a52-7d1e-4b86-9c43-1a5be0d7f211', name: 'Faro Performance' },
  { id: '8a64d0e7-25bb-4f0e-8d5c-c7e1f39b6a02', name: 'Lumen Retail Group' },
] as const;

export const profiles = [
  { id: 'b1d7e4c8-0f36-4a9d-b2f5-6e83c4a90d17', name: 'Café Aurora' },
  { id: '5c29f8a1-6be4-4d73-a0c9-92d1b7e56f38', name: 'Tienda Brisa' },
  { id: 'e70b3d96-c815-4e2a-8f61-0b4d9a7c2e55', name: 'Nordic Trail Gear' },
] as const;

/** What the scripted assistant passes when nothing in the person's words says otherwise. */
export const usual = {
  workspace_id: workspaces[0].id,
  profile_id: profiles[0].id,
  window_start: '2026-10-01',
  window_end: '2026-10-31',
} as const;

export const campaigns = [
  {
    campaign_id: '23851204477120391',
    name: 'AURORA | Prospecting | LAL 2%',
    spend: 4180.22,
    cash: 15210.5,
    leads: 212,
  },
  {
    campaign_id: '23851204477120477',
    name: 'AURORA | Retargeting | 30d',
    spend: 1320.9,
    cash: 9804.1,
    leads: 96,
  },
  {
    campaign_id: '23851204477120512',
    name: 'AURORA | WhatsApp | Test',
    spend: 860.0,
    cash: 1120.75,
    leads: 140,
  },
] as const;
