/* Turns a list of links to sections into tabs: <ul class="tabs"><li><a href="#id">…</a></li>…</ul>, each id a section on the page. */
(function () {
  'use strict';
  var list = document.querySelector('.tabs');
  if (!list || !('hidden' in list)) return;
  var tabs = Array.prototype.slice.call(list.querySelectorAll('a[href^="#"]'));
  var panels = tabs.map(function (tab) {
    return document.getElementById(tab.getAttribute('href').slice(1));
  });
  if (panels.indexOf(null) >= 0) return;
  var current = 0;

  function select(index, withFocus) {
    current = (index + tabs.length) % tabs.length;
    tabs.forEach(function (tab, at) {
      var isSelected = at === current;
      tab.setAttribute('aria-selected', String(isSelected));
      tab.tabIndex = isSelected ? 0 : -1;
      panels[at].hidden = !isSelected;
    });
    if (withFocus) tabs[current].focus();
  }

  /* The address bar can name a panel or anything inside one. */
  function follow() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id ? document.getElementById(id) : null;
    panels.forEach(function (panel, at) {
      if (target && panel.contains(target)) {
        select(at);
        (panel === target ? list : target).scrollIntoView();
      }
    });
  }

  function onKeydown(event) {
    var isRtl = getComputedStyle(list).direction === 'rtl';
    var to = { ArrowRight: current + (isRtl ? -1 : 1), ArrowLeft: current + (isRtl ? 1 : -1), ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: tabs.length - 1, ' ': current }[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    select(to, true);
  }

  list.setAttribute('role', 'tablist');
  tabs.forEach(function (tab, index) {
    tab.parentNode.setAttribute('role', 'presentation');
    tab.id = tab.id || 'tab-' + (index + 1);
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', panels[index].id);
    panels[index].setAttribute('role', 'tabpanel');
    panels[index].setAttribute('aria-labelledby', tab.id);
    panels[index].tabIndex = 0;
    tab.addEventListener('click', function (event) {
      event.preventDefault();
      select(index, true);
    });
    tab.addEventListener('keydown', onKeydown);
  });
  select(0);
  follow();
  addEventListener('hashchange', follow);

  /* Paper has no tabs: all panels are printed. */
  addEventListener('beforeprint', function () {
    panels.forEach(function (panel) {
      panel.hidden = false;
    });
  });
  addEventListener('afterprint', function () {
    select(current);
  });
})();
