import { VILLAGE } from '../../../../src/core/tables/tables';
import type { VillageSketch } from '../../../support/village';
import { type Example, type Interest, type Need, type Program, type Stakeholder, stand, together } from './example';

const focus = (sectors: number[], goals: number[] = []): Stakeholder => ({ focus: { sectors, goals } });
const outside = ['M3-PR001-SH001-KB001 MEDIUM'];

export const M3: readonly Example[] = [
  { given: together({ partner: focus([4], [3]) }), flags: outside, because: 'neither field 2 nor goal 9' },
  { given: together({ partner: focus([2], [3]) }), flags: [], because: 'the field is held' },
  { given: together({ partner: focus([4], [9]) }), flags: [], because: 'the goal is held' },
  { given: together(), flags: [], because: 'empty focus' },
  { given: together({ partner: { unread: ['focus'] } }), flags: [], because: 'unread focus' },
  {
    given: together({ partner: focus([4]), need: { sdg: undefined } }),
    flags: outside,
    because: 'a focus on fields alone needs no goal',
  },
  { given: together({ partner: focus([4], [3]), need: { sdg: undefined } }), flags: [], because: 'the goal may match' },
  {
    given: together({ partner: focus([4], [3]), need: { sector: undefined } }),
    flags: [],
    because: 'the field may match',
  },
  { given: together({ partner: { ...focus([4]), status: 'INACTIVE' } }), flags: [], because: 'inactive partner' },
  {
    given: together({ partner: focus([4]), program: { stage: 'CANCELLED' } }),
    flags: [],
    because: 'cancelled program',
  },
  {
    given: together({ partner: focus([4]), program: { stage: undefined, unread: ['stage'] } }),
    flags: [],
    because: 'may be cancelled',
  },
  { given: together({ partner: focus([4]), need: { status: 'DONE' } }), flags: [], because: 'need done' },
  {
    given: together({ partner: focus([4]), program: { partnerIds: ['SH-001', 'SH-001'] } }),
    flags: outside,
    because: 'named twice is one partner',
  },
  {
    given: together({ partner: focus([4]), program: { partnerIds: [VILLAGE] } }),
    flags: [],
    because: 'the village is not its own partner',
  },
];

const hoping = (
  more: { interest?: Interest; program?: Program; need?: Need; partner?: Stakeholder } = {},
): VillageSketch => ({
  ...together({
    need: more.need ?? {},
    partner: more.partner ?? {},
    program: { partnerIds: ['SH-002'], ...more.program },
  }),
  interests: [stand('SH-001', 1, { expectation: 'papan nama', ...more.interest })],
});
const waiting = ['M4-KB001-SH001 MEDIUM'];

export const M4: readonly Example[] = [
  { given: hoping(), flags: waiting, because: 'no program lists SH-001 with KB-001' },
  { given: hoping({ program: { partnerIds: ['SH-001', 'SH-002'] } }), flags: [], because: 'a program lists both' },
  {
    given: hoping({ program: { partnerIds: ['SH-001'], needIds: ['KB-002'] } }),
    flags: waiting,
    because: 'the program answers another need',
  },
  {
    given: hoping({ program: { partnerIds: ['SH-001'], stage: 'CANCELLED' } }),
    flags: waiting,
    because: 'a cancelled program answers nothing',
  },
  {
    given: hoping({ program: { partnerIds: ['SH-001'], stage: undefined, unread: ['stage'] } }),
    flags: [],
    because: 'the program may still be on',
  },
  {
    given: hoping({ program: { partnerIds: undefined, unread: ['partnerIds'] } }),
    flags: [],
    because: 'the program may list it',
  },
  {
    given: hoping({ program: { partnerIds: ['SH-001'], needIds: undefined, unread: ['needIds'] } }),
    flags: [],
    because: 'the program may answer it',
  },
  { given: hoping({ interest: { expectation: undefined } }), flags: [], because: 'nothing expected' },
  { given: hoping({ interest: { position: undefined } }), flags: waiting, because: 'the position plays no part' },
  {
    given: hoping({ interest: { stakeholderId: VILLAGE } }),
    flags: [],
    because: 'the village expects nothing of itself',
  },
  { given: hoping({ need: { status: 'DONE' } }), flags: [], because: 'need done' },
  { given: hoping({ partner: { status: 'INACTIVE' } }), flags: [], because: 'inactive' },
];

const HOME = {
  villageName: 'Sukamaju',
  subDistrict: 'Kec. Ngawen',
  regency: 'Kabupaten Blora',
  province: 'Jawa Tengah',
};
const working = (
  workArea: string | undefined,
  more: { need?: Need; partner?: Stakeholder; program?: Program; settings?: VillageSketch['settings'] } = {},
): VillageSketch => ({
  ...together({
    need: { location: 'Dusun Krajan RT 02', ...more.need },
    partner: { workArea, ...more.partner },
    program: more.program ?? {},
  }),
  settings: more.settings ?? HOME,
});
const away = ['M14-PR001-SH001-KB001 MEDIUM'];

export const M14: readonly Example[] = [
  { given: working('Kabupaten Rembang'), flags: away, because: 'another kabupaten' },
  { given: working('Nasional'), flags: [], because: 'nasional' },
  { given: working('Seluruh Indonesia'), flags: [], because: 'the whole country' },
  { given: working('dusun krajan'), flags: [], because: "the need's Lokasi" },
  { given: working('Desa Sukamaju dan Desa Sidorejo'), flags: [], because: 'the village' },
  { given: working('kecamatan ngawen'), flags: [], because: 'the kecamatan' },
  { given: working('Kab. Blora; Kab. Rembang'), flags: [], because: 'the kabupaten' },
  { given: working('JAWA  TENGAH'), flags: [], because: 'the provinsi' },
  { given: working('Jawa Timur'), flags: away, because: 'half a name is no name' },
  { given: working('Blorawangi'), flags: away, because: 'whole words only' },
  { given: working('internasional'), flags: away, because: 'whole words only' },
  { given: working(undefined), flags: [], because: 'work area empty' },
  { given: working('Kabupaten Rembang', { need: { location: undefined } }), flags: [], because: 'Lokasi empty' },
  {
    given: working('Kabupaten Rembang', { settings: { villageName: 'Sukamaju' } }),
    flags: [],
    because: 'the other places are not filled in',
  },
  { given: working('Kabupaten Rembang', { partner: { status: 'INACTIVE' } }), flags: [], because: 'inactive' },
  { given: working('Kabupaten Rembang', { program: { stage: 'CANCELLED' } }), flags: [], because: 'cancelled' },
  { given: working('Kabupaten Rembang', { need: { status: 'DONE' } }), flags: [], because: 'need done' },
];
