/** Funding notes that a news item can name in its front matter. */

export const fundingNotes = {
  'wielkopolski-osrodek': {
    project_title: 'PWP Wielkopolski Ośrodek Ekonomii Społecznej II',
    fund: 'Europejski Fundusz Społeczny',
    statement:
      'Projekt współfinansowany przez Unię Europejską w ramach Europejskiego Funduszu Społecznego',
    language: 'pl',
  },
};
