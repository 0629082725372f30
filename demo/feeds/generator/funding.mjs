/** Funding notes that a news item can name in its front matter. */
import { site } from './site.mjs';

export const fundingNotes = {
  'wielkopolski-osrodek': {
    period: '2007-2013',
    project_title: 'PWP Wielkopolski Ośrodek Ekonomii Społecznej II',
    fund: 'Europejski Fundusz Społeczny',
    statement:
      'Projekt współfinansowany przez Unię Europejską w ramach Europejskiego Funduszu Społecznego',
    language: 'pl',
  },
  akademia: {
    period: '2021-2027',
    programme: 'Fundusze Europejskie dla Wielkopolski 2021–2027',
    fund: 'Europejski Fundusz Społeczny Plus',
    project_title: 'Akademia Spółdzielcza',
    project_number: 'FEWP.00.00-IP.00-0000/24',
    total_value: 1240000,
    eu_contribution: 868000,
    currency: 'PLN',
    funders: [{ name: 'budżet państwa' }, { name: site.name }],
    statement: 'Dofinansowane przez Unię Europejską',
    language: 'pl',
  },
};
